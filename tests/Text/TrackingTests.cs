using StaticArchive.Text;

namespace StaticArchive.Tests.Text;

public sealed class TrackingTests
{
    [Theory]
    [InlineData("https://example.com/a?utm_source=x", "https://example.com/a")]
    [InlineData("https://example.com/a?utm_source=x&id=3&fbclid=4#b?c", "https://example.com/a?id=3#b?c")]
    [InlineData("https://www.YouTube.com/watch?v=%41&si=2", "https://www.YouTube.com/watch?v=%41")]
    [InlineData("https://example.com/watch?v=1&si=2", "https://example.com/watch?v=1&si=2")]
    [InlineData("https://example.com/a#b?utm_source=x", "https://example.com/a#b?utm_source=x")]
    [InlineData("https://example.com/a?", "https://example.com/a?")]
    [InlineData("mailto:a@example.com?utm_source=x", "mailto:a@example.com?utm_source=x")]
    public void Only_what_tracks_is_left_out(string url, string clean)
    {
        Assert.Equal(clean, OriginalAddress.WithoutTracking(url));
    }
}
