namespace StaticArchive.Assets;

/// <summary>An image's size in CSS pixels; zero for both where it is unknown.</summary>
public readonly record struct PixelSize(int Width, int Height)
{
    public static PixelSize Unknown => default;

    public bool IsKnown => Width > 0 && Height > 0;
}
