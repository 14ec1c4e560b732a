using System.Collections.Concurrent;
using System.Text.Json;
using StaticArchive.Tests.Sites;
using StaticArchive.Tests.Support;

[assembly: AssemblyFixture(typeof(SiteCases))]

namespace StaticArchive.Tests.Sites;

/// <summary>The folders of <c>tests/Sites</c>, each built once for all tests that look at it.</summary>
public sealed class SiteCases : IDisposable
{
    private static readonly JsonSerializerOptions OptionNames = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    private readonly ConcurrentDictionary<string, Lazy<SiteFixture>> _built = new(StringComparer.Ordinal);

    public static string Folder(string name) => Path.Combine(Repository.Root, "tests", "Sites", name);

    /// <summary>Every folder that has an <c>input/</c>, in ordinal order.</summary>
    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "tests", "Sites")).Where(d => Directory.Exists(Path.Combine(d, "input"))).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    /// <summary>The built site. Fails where it has errors.</summary>
    public SiteFixture Built(string name) => _built.GetOrAdd(name, n => new Lazy<SiteFixture>(() => Build(n))).Value.MustSucceed();

    public void Dispose()
    {
        foreach (var site in _built.Values.Where(s => s.IsValueCreated))
        {
            site.Value.Dispose();
        }
    }

    private static SiteFixture Build(string name)
    {
        var file = Path.Combine(Folder(name), "site.json");
        var asked = File.Exists(file) ? JsonSerializer.Deserialize<CaseOptions>(File.ReadAllText(file), OptionNames)! : new CaseOptions();
        return SiteFixture.From(Folder(name)).Build(o => o with { BaseUrl = asked.BaseUrl, NoIndex = asked.NoIndex, AsOf = asked.AsOf ?? o.AsOf });
    }

    /// <summary>What a case's <c>site.json</c> may ask of the command line; without that file: nothing.</summary>
    private sealed record CaseOptions(string? BaseUrl = null, bool NoIndex = false, DateTimeOffset? AsOf = null);
}
