using System.Text;
using StaticArchive.Archive;
using StaticArchive.Config;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Api.OpenData;

/// <summary>The archive as data: a table (CSV), the same with texts (JSON lines), and their description (Frictionless Data Package).</summary>
public static class OpenDataWriter
{
    public static IEnumerable<OutputFile> WriteAll(SiteModel model) => [.. Joined(model).Select(f => f.Make(model.Archive.Articles)), .. WritePackage(model)];

    /// <summary>The table without a byte order mark: that is what the package says and what every program but one spreadsheet expects.</summary>
    internal static IEnumerable<JoinedFile> Joined(SiteModel model) => !model.Settings.Makes(SitePart.Api) ? [] :
    [
        new JoinedFile(DataPaths.Lines[1..], "the open data", a => Line(a, model)) { Between = "\n"u8.ToArray(), Tail = model.Archive.Articles.IsEmpty ? default : "\n"u8.ToArray(), HasTexts = true },
        new JoinedFile(DataPaths.Table[1..], "the open data", a => Row(DataColumns.All.Select(c => c.Value(a, model) is { } value ? ValidText.OneLine(value) : null)))
        {
            Head = Row(DataColumns.All.Select(c => c.Name)),
        },
    ];

    internal static IEnumerable<OutputFile> WritePackage(SiteModel model) =>
        model.Settings.Makes(SitePart.Api) ? [new OutputFile(DataPaths.Package[1..], PackageWriter.Write(model), "the open data")] : [];

    private static byte[] Row(IEnumerable<string?> values)
    {
        var csv = new StringBuilder();
        Csv.AppendRow(csv, values);
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static ReadOnlyMemory<byte> Line(Article article, SiteModel model) => JsonBytes.Write(json =>
    {
        json.WriteStartObject();
        foreach (var column in DataColumns.All)
        {
            if (column.Type == "boolean")
            {
                json.WriteBoolean(column.Name, column.Value(article, model) == "true");
            }
            else
            {
                json.WriteText(column.Name, column.Value(article, model));
            }
        }

        json.WriteTexts("quotations", article.Quotations);
        json.WriteText("text", DataColumns.MayCarryText(article) ? article.Body!.PlainText : null);
        json.WriteEndObject();
    });
}
