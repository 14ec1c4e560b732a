namespace StaticArchive.Config;

/// <summary>The zone of dates without an offset, and the one in which dates are shown. Its rules do not depend on the machine where it has a fixed offset.</summary>
public sealed record SiteTimeZone(string Id, TimeZoneInfo Info)
{
    public static SiteTimeZone Seoul { get; } = Fixed("Asia/Seoul", TimeSpan.FromHours(9));

    public static SiteTimeZone Fixed(string id, TimeSpan offset) => new(id, TimeZoneInfo.CreateCustomTimeZone(id, offset, id, id));

    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Info);

    public DateTimeOffset AtLocal(DateTime wallClock) => new(wallClock, Info.GetUtcOffset(wallClock));
}
