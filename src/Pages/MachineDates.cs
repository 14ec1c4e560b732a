using StaticArchive.Content;
using StaticArchive.Text;

namespace StaticArchive.Pages;

internal static class MachineDates
{
    /// <summary>As exact as its author was: <c>2024-07-20</c>, or with time and offset.</summary>
    public static string Of(ArticleDate date) => date.HasTime ? MachineTime.Rfc3339(date.Instant) : MachineTime.Date(date.Instant);
}
