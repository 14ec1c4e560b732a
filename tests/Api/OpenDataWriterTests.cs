using System.Text.Json;
using StaticArchive.Api.OpenData;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Tests.Archive;
using StaticArchive.Tests.Support;
using StaticArchive.Text;
using static StaticArchive.Tests.Archive.ArchiveSample;

namespace StaticArchive.Tests.Api;

public class OpenDataWriterTests
{
    private static ArchiveSample Sample() => new ArchiveSample()
        .With("own", Day(2024, 7, 20), f => f with { Title = At("=HYPERLINK(\"x\")"), Summary = At("쉼표, \"따옴표\""), Tags = [At("OpenAI"), At("브로드컴")] })
        .With("permitted", Day(2024, 7, 19), f => f with { Rights = new RightsStatement(At(RightsBasis.Permission), null, "편지", null) })
        .With("quoted", Day(2024, 7, 18), f => f with { Summary = At("소개"), Rights = new RightsStatement(At(RightsBasis.Quotation), null, null, null) })
        .With("gone", Day(2024, 7, 17), f => f with { Status = At(ArticleStatus.Withdrawn) });

    [Fact]
    public void The_table_is_what_its_package_says()
    {
        var rows = ReadCsv(Text("data/articles.csv"));
        var resource = JsonDocument.Parse(Text("data/datapackage.json")).RootElement.GetProperty("resources")[0];
        var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();

        Assert.Equal("articles.csv", resource.GetProperty("path").GetString());
        Assert.Equal(fields.Select(f => f.GetProperty("name").GetString()), rows[0]);
        Assert.Equal(4, rows.Count);
        foreach (var row in rows.Skip(1))
        {
            Assert.Equal(fields.Count, row.Count);
            foreach (var (field, value) in fields.Zip(row))
            {
                Check(field, value);
            }
        }
    }

    [Fact]
    public void The_package_is_one_by_the_rules_of_Frictionless_Data()
    {
        var model = SampleModel.Of(Sample());
        var licensed = model with { Settings = model.Settings with { DataLicence = "CC0-1.0" } };
        var package = JsonDocument.Parse(SampleModel.Text(OpenDataWriter.WriteAll(licensed), "data/datapackage.json")).RootElement;
        var table = ObjectTable.Read("frictionless.tsv");

        Assert.Empty(table.Problems(package, "package", "", isAlone: true));
        Assert.Empty(table.Rows.Except(table.Seen));
        var schema = package.GetProperty("resources")[0].GetProperty("schema");
        var names = schema.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Contains(schema.GetProperty("primaryKey").GetString(), names);
    }

    [Fact]
    public void Every_line_fits_the_schema_of_the_table()
    {
        var fields = JsonDocument.Parse(Text("data/datapackage.json")).RootElement.GetProperty("resources")[0].GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();

        foreach (var line in Text("data/articles.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement))
        {
            Assert.All(fields, f => Check(f, line.TryGetProperty(f.GetProperty("name").GetString()!, out var value) ? value.ToString().ToLowerInvariant() : ""));
        }
    }

    [Fact]
    public void No_cell_is_a_formula_and_every_value_comes_back()
    {
        var row = ReadCsv(Text("data/articles.csv"))[1];

        Assert.Equal("'=HYPERLINK(\"x\")", row[1]);
        Assert.Equal("쉼표, \"따옴표\"", row[5]);
        Assert.Equal("OpenAI; 브로드컴", row[9]);
        Assert.All((string[])["=a", "+a", "-a", "@a", "\ta", "＝a"], f => Assert.Equal("'" + f, Csv.Harmless(f)));
    }

    [Fact]
    public void Texts_are_given_away_only_where_the_basis_allows_it()
    {
        var lines = Text("data/articles.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();

        Assert.Equal(["own", "permitted", "quoted"], lines.Select(l => l.GetProperty("id").GetString()));
        Assert.Equal([true, false, false], lines.Select(l => l.TryGetProperty("text", out _)));
        Assert.Equal([true, true, false], lines.Select(l => l.GetProperty("full_text").GetBoolean()));
    }

    private static string Text(string path) => SampleModel.Text(OpenDataWriter.WriteAll(SampleModel.Of(Sample())), path);

    private static void Check(JsonElement field, string value)
    {
        var constraints = field.GetProperty("constraints");
        Assert.True(value.Length > 0 || !constraints.GetProperty("required").GetBoolean(), $"{field.GetProperty("name")} is empty");
        if (value.Length == 0)
        {
            return;
        }

        Assert.True(field.GetProperty("type").GetString() switch
        {
            "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _),
            "boolean" => value is "true" or "false",
            _ => true,
        });
        Assert.True(!constraints.TryGetProperty("enum", out var words) || words.EnumerateArray().Any(w => w.GetString() == value), value);
    }

    /// <summary>By the grammar of RFC 4180, and nothing beside it.</summary>
    private static List<List<string>> ReadCsv(string text)
    {
        var rows = new List<List<string>>();
        for (var at = 0; at < text.Length;)
        {
            var row = new List<string>();
            rows.Add(row);
            while (true)
            {
                var end = at;
                if (text[at] == '"')
                {
                    for (end = at + 1; text[end] != '"' || text[end + 1] == '"'; end += text[end] == '"' ? 2 : 1)
                    {
                    }

                    row.Add(text[(at + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal));
                    at = end + 1;
                }
                else
                {
                    end = at + text.AsSpan(at).IndexOfAny(",\r");
                    row.Add(text[at..end]);
                    Assert.DoesNotContain('"', row[^1]);
                    at = end;
                }

                if (text[at] == ',')
                {
                    at++;
                    continue;
                }

                Assert.Equal("\r\n", text[at..(at + 2)]);
                at += 2;
                break;
            }
        }

        return rows;
    }
}
