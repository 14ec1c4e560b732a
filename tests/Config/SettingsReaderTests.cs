using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Tests.Config;

public class SettingsReaderTests
{
    private const string Required = "title: 서고\ndescription: 옮긴 글\nbase_url: https://example.org/\npublisher: {name: 지기}\n";

    private static (SiteSettings? Settings, List<Diagnostic> Found) Read(string text)
    {
        var found = new List<Diagnostic>();
        return (SettingsReader.Read(new YamlText("input/settings.yml", text), found), found);
    }

    [Fact]
    public void The_required_keys_suffice_and_the_rest_has_defaults()
    {
        var (settings, found) = Read(Required);

        Assert.Empty(found);
        Assert.Equal(("서고", "ko", "Asia/Seoul", 20, 20, 4), (settings!.Title, settings.Language, settings.TimeZone.Id, settings.PageSize, settings.FeedSize, settings.RelatedCount));
        Assert.Equal((Severity.Warning, RightsBasis.Unknown), (settings.UnknownTags, settings.DefaultRights));
    }

    [Fact]
    public void Every_key_is_read()
    {
        var (settings, found) = Read(
            "title: 서고\ndescription: 옮긴 글\nlanguage: en\nbase_url: https://User.GitHub.io:8443/archive/\ntime_zone: +05:30\npublisher: {name: 지기, url: https://example.org/}\n"
            + "page_size: 5\nfeed_size: 6\nrelated_count: 0\nunknown_tags: error\ndefault_rights: public-domain\n"
            + "history_url: https://example.org/commits/{path}\nreport_url: mailto:a@example.org?subject={title}&body={url}\ncontact_email: a.b@example.org\n");

        Assert.Empty(found);
        Assert.Equal(("https://user.github.io:8443", "/archive"), (settings!.Address.Origin, settings.Address.BasePath));
        Assert.Equal(TimeSpan.FromMinutes(330), settings.TimeZone.AtLocal(new DateTime(2024, 1, 1)).Offset);
        Assert.Equal((5, 6, 0), (settings.PageSize, settings.FeedSize, settings.RelatedCount));
        Assert.Equal((Severity.Error, RightsBasis.PublicDomain), (settings.UnknownTags, settings.DefaultRights));
        Assert.Equal("https://example.org/commits/{path}", settings.HistoryUrl);
        Assert.Equal("mailto:a@example.org?subject={title}&body={url}", settings.ReportUrl);
        Assert.Equal("a.b@example.org", settings.ContactEmail);
    }

    [Theory]
    [InlineData("page_size: 0", "SA0312", 5, 12)]
    [InlineData("page_size: 99999999999999999999", "SA0312", 5, 12)]
    [InlineData("page_size: zwanzig", "SA0312", 5, 12)]
    [InlineData("time_zone: Asia/Soul", "SA0331", 5, 12)]
    [InlineData("time_zone: ../../etc/passwd", "SA0331", 5, 12)]
    [InlineData("time_zone: +25:00", "SA0331", 5, 12)]
    [InlineData("language: kr", "SA0315", 5, 11)]
    [InlineData("unknown_tags: ignore", "SA0311", 5, 15)]
    [InlineData("history_url: https://example.org/commits/", "SA0335", 5, 14)]
    [InlineData("history_url: https://example.org/{path}/{branch}", "SA0335", 5, 14)]
    [InlineData("report_url: javascript:alert(1)", "SA0335", 5, 13)]
    [InlineData("contact_email: nobody", "SA0338", 5, 16)]
    [InlineData("pagesize: 20", "SA0303", 5, 1)]
    [InlineData("timezone: Asia/Seoul", "SA0303", 5, 1)]
    public void A_wrong_value_is_an_error_at_its_place(string line, string code, int row, int column)
    {
        var (settings, found) = Read(Required + line + "\n");

        Assert.Null(settings);
        var problem = Assert.Single(found);
        Assert.Equal((code, row, column), (problem.Code, problem.Where.Line, problem.Where.Column));
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("ftp://example.org/")]
    [InlineData("https://example.org/?a=b")]
    [InlineData("https://example.org/#a")]
    [InlineData("https://user:secret@example.org/")]
    [InlineData("https://example.org//a/")]
    [InlineData("https://example.org/a b/")]
    public void A_wrong_base_address_is_an_error(string url)
    {
        var (settings, found) = Read(Required.Replace("https://example.org/", $"\"{url}\"", StringComparison.Ordinal));

        Assert.Null(settings);
        Assert.Equal("SA0330", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData("https://example.org", "")]
    [InlineData("https://user.github.io/archive", "/archive")]
    [InlineData("https://user.github.io/a/서고/", "/a/%EC%84%9C%EA%B3%A0")]
    public void The_base_path_has_no_slash_behind_it_and_is_percent_encoded(string url, string path)
    {
        var (settings, _) = Read(Required.Replace("https://example.org/", url, StringComparison.Ordinal));

        Assert.Equal(path, settings!.Address.BasePath);
    }

    [Fact]
    public void All_that_is_missing_is_said_at_once()
    {
        var (settings, found) = Read("publisher: {url: https://example.org/}\n");

        Assert.Null(settings);
        Assert.Equal(["SA0305", "SA0305", "SA0305", "SA0305"], found.Select(d => d.Code));
    }

    [Theory]
    [InlineData("Asia/Seoul", 9)]
    [InlineData("UTC", 0)]
    [InlineData("-0800", -8)]
    public void Zones_that_are_known_by_heart_do_not_ask_the_machine(string name, int hours)
    {
        var zone = TimeZoneReader.Read(new Located<string>(name, default), [])!;

        Assert.Equal(TimeSpan.FromHours(hours), zone.AtLocal(new DateTime(2024, 7, 20)).Offset);
        Assert.False(zone.Info.SupportsDaylightSavingTime);
    }

    [Fact]
    public void A_mistyped_zone_is_suggested()
    {
        var found = new List<Diagnostic>();

        Assert.Null(TimeZoneReader.Read(new Located<string>("Asia/Soul", default), found));
        Assert.Equal("did you mean 'Asia/Seoul'?", Assert.Single(found).Hint);
    }
}
