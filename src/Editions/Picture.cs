namespace StaticArchive.Editions;

/// <summary>A picture of a few colours, each pixel the number of one.</summary>
internal sealed class Picture(int width, int height)
{
    private readonly byte[] _pixels = new byte[width * height];

    public int Width => width;

    public int Height => height;

    public ReadOnlySpan<byte> Row(int y) => _pixels.AsSpan(y * width, width);

    /// <param name="place">What lies outside the picture is left out.</param>
    public void Fill((int X, int Y, int Width, int Height) place, byte color)
    {
        var (left, right) = (Math.Clamp(place.X, 0, width), Math.Clamp(place.X + place.Width, 0, width));
        for (var y = Math.Max(0, place.Y); y < Math.Min(height, place.Y + place.Height); y++)
        {
            _pixels.AsSpan((y * width) + left, right - left).Fill(color);
        }
    }
}
