using System.Buffers;
using System.Text;
using StaticArchive.Archive;
using StaticArchive.Output;
using StaticArchive.Pages;
using StaticArchive.Text;

namespace StaticArchive.Api.OpenData;

/// <summary>The archive as data: a table (CSV), the same with texts (JSON lines), and their description (Frictionless Data Package).</summary>
public static class OpenDataWriter
{
    public static ParallelQuery<OutputFile> WriteAll(SiteModel model)
    {
        Func<OutputFile>[] files =
        [
            () => new OutputFile(DataPaths.Lines[1..], Lines(model), "the open data"),
            () => OutputFile.FromText(DataPaths.Table[1..], Table(model), "the open data"),
            () => new OutputFile(DataPaths.Package[1..], PackageWriter.Write(model), "the open data"),
        ];
        return files.AsParallel().Select(make => make());
    }

    /// <summary>Without a byte order mark: that is what the package says and what every program but one spreadsheet expects.</summary>
    private static string Table(SiteModel model)
    {
        var csv = new StringBuilder();
        Csv.AppendRow(csv, DataColumns.All.Select(c => c.Name));
        foreach (var article in model.Archive.Articles)
        {
            Csv.AppendRow(csv, DataColumns.All.Select(c => c.Value(article, model) is { } value ? ValidText.OneLine(value) : null));
        }

        return csv.ToString();
    }

    private static ReadOnlyMemory<byte> Lines(SiteModel model)
    {
        var lines = model.Archive.Articles.AsParallel().AsOrdered().Select(a => Line(a, model)).ToList();
        var all = new ArrayBufferWriter<byte>(Math.Max(1, lines.Sum(l => l.Length + 1)));
        foreach (var line in lines)
        {
            all.Write(line.Span);
            all.Write("\n"u8);
        }

        return all.WrittenMemory;
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
