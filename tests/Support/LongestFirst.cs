using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(StaticArchive.Tests.Support.LongestFirst))]

namespace StaticArchive.Tests.Support;

/// <summary>The collections that take longest begin first: where two run side by side, none of them is left for the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["Browser", "KilledBuildTests", "IncrementalBuildTests", "SiteSpecTests", "CheckCommandTests", "SameBytesTests"];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Array.FindIndex(Long, name => c.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)) is >= 0 and var place ? place : Long.Length)];
}
