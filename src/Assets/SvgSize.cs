using System.Globalization;

namespace StaticArchive.Assets;

internal static class SvgSize
{
    private const double Largest = 100_000;

    private static readonly (string Unit, double Pixels)[] Units =
        [("px", 1), ("pt", 96.0 / 72), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96)];

    /// <summary>From the root's attributes; a missing side follows from the view box.</summary>
    public static PixelSize Of(string? width, string? height, string? viewBox)
    {
        var (boxWidth, boxHeight) = Box(viewBox);
        var (w, h) = (Length(width), Length(height));
        if (w is null && h is null)
        {
            (w, h) = (boxWidth, boxHeight);
        }
        else if (boxWidth > 0 && boxHeight > 0)
        {
            w ??= h * boxWidth / boxHeight;
            h ??= w * boxHeight / boxWidth;
        }

        return w is > 0 and <= Largest && h is > 0 and <= Largest
            ? new PixelSize(Math.Max(1, (int)Math.Round(w.Value)), Math.Max(1, (int)Math.Round(h.Value)))
            : PixelSize.Unknown;
    }

    private static (double? Width, double? Height) Box(string? viewBox)
    {
        var numbers = viewBox?.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return numbers is { Length: 4 } ? (Number(numbers[2]), Number(numbers[3])) : (null, null);
    }

    /// <summary>Null for percentages and lengths that depend on a font.</summary>
    private static double? Length(string? text)
    {
        var value = text?.Trim() ?? "";
        foreach (var (unit, pixels) in Units)
        {
            if (value.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                return Number(value[..^unit.Length]) * pixels;
            }
        }

        return Number(value);
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
