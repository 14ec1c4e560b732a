using System.Collections.Immutable;
using StaticArchive.Config;
using StaticArchive.Content;
using StaticArchive.Input;

namespace StaticArchive.Build;

/// <summary>What a check looked at, for mending it.</summary>
/// <param name="Articles">Every article's file, with or without errors.</param>
/// <param name="Stages">In order, with the time that each took.</param>
public sealed record CheckReport(
    ImmutableArray<InputPath> Articles, DirectoryDefaults Defaults, DataFiles Data, SiteTimeZone Zone, IReadOnlyList<StageTime> Stages);
