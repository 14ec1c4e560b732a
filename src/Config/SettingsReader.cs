using StaticArchive.Diagnostics;

namespace StaticArchive.Config;

/// <summary>Reads <c>input/settings.yml</c>.</summary>
public static class SettingsReader
{
    private static readonly WordSet<Severity> TagSeverities = new(("warning", Severity.Warning), ("error", Severity.Error));

    private static readonly WordSet<Choice> GoneStatuses = new(("410", Choice.Yes), ("200", Choice.No));

    private static readonly WordSet<Choice> YesNo = new(("yes", Choice.Yes), ("no", Choice.No));

    /// <returns>Null where anything is wrong; every problem is said.</returns>
    public static SiteSettings? Read(YamlText text, ICollection<Diagnostic> diagnostics)
    {
        var found = new List<Diagnostic>();
        var mapping = YamlTreeReader.ReadMapping(text, YamlLimits.Settings, found);
        var settings = mapping is null ? null : Read(new MappingReader(mapping, SettingsKeys.Contract, found));
        foreach (var diagnostic in found)
        {
            diagnostics.Add(diagnostic);
        }

        return found.Exists(d => d.Severity == Severity.Error) ? null : settings;
    }

    private static SiteSettings? Read(MappingReader reader)
    {
        var title = reader.Text(SettingsKeys.Title);
        var description = reader.Text(SettingsKeys.Description);
        var address = reader.Text(SettingsKeys.BaseUrl) is { } url ? BaseAddress.Read(url, reader.Diagnostics) : null;
        var publisher = ReadPublisher(reader.Mapping(SettingsKeys.Publisher));
        var zone = reader.Text(SettingsKeys.TimeZone) is { } name ? TimeZoneReader.Read(name, reader.Diagnostics) : SiteTimeZone.Seoul;
        var settings = new SiteSettings
        {
            Title = title?.Value ?? "",
            Description = description?.Value ?? "",
            Address = address ?? new Text.SiteAddress("", ""),
            Publisher = publisher ?? new Publisher("", null),
            Language = reader.Language(SettingsKeys.Language)?.Value ?? "ko",
            TimeZone = zone ?? SiteTimeZone.Seoul,
            PageSize = reader.Integer(SettingsKeys.PageSize) ?? 20,
            FeedSize = reader.Integer(SettingsKeys.FeedSize) ?? 20,
            RelatedCount = reader.Integer(SettingsKeys.RelatedCount) ?? 4,
            ClaimDays = reader.Integer(SettingsKeys.ClaimDays) ?? 30,
            CorrectionDays = reader.Integer(SettingsKeys.CorrectionDays) ?? 30,
            UnknownTags = reader.Word(SettingsKeys.UnknownTags, TagSeverities)?.Value ?? Severity.Warning,
            DefaultRights = reader.Word(SettingsKeys.DefaultRights, RightsBases.All)?.Value ?? RightsBasis.Unknown,
            QuotationLimit = reader.Integer(SettingsKeys.QuotationLimit) ?? 300,
            CitationFiles = reader.Word(SettingsKeys.CitationFiles, YesNo)?.Value == Choice.Yes,
            AnswersGone = reader.Word(SettingsKeys.GoneStatus, GoneStatuses)?.Value != Choice.No,
            HistoryUrl = AddressTemplate.History(reader.Text(SettingsKeys.HistoryUrl), reader.Diagnostics),
            ReportUrl = AddressTemplate.Report(reader.Text(SettingsKeys.ReportUrl), reader.Diagnostics),
            ContactEmail = ReadEmail(reader.Text(SettingsKeys.ContactEmail), reader.Diagnostics),
            DataLicence = reader.Text(SettingsKeys.DataLicence)?.Value,
            LeaveOut = [.. reader.Texts(SettingsKeys.LeaveOut).Select(t => Scalars.Word(t, SettingsKeys.LeaveOut, SiteParts.All, reader.Diagnostics)).OfType<Located<SitePart>>().Select(p => p.Value)],
            Editions = [.. reader.Texts(SettingsKeys.Editions).Select(t => EditionKey.Read(t, reader.Diagnostics)).OfType<EditionKey>().DistinctBy(e => e.Written)],
        };
        return title is null || description is null || address is null || publisher is null ? null : settings;
    }

    private static Publisher? ReadPublisher(MappingReader? reader) =>
        reader?.Text(SettingsKeys.PublisherName) is { } name ? new Publisher(name.Value, reader.Url(SettingsKeys.PublisherUrl)?.Value) : null;

    private static string? ReadEmail(Located<string>? email, ICollection<Diagnostic> diagnostics)
    {
        if (email is null || IsEmail(email.Value))
        {
            return email?.Value;
        }

        diagnostics.Add(ConfigRules.InvalidEmail.At(email.Where, $"'{Shown.Clip(email.Value)}' is no e-mail address"));
        return null;
    }

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.')
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '-' or '_' or '+');
    }

    private enum Choice
    {
        Yes,
        No,
    }
}
