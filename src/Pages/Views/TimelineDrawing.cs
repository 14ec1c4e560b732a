using System.Net;
using System.Text;

namespace StaticArchive.Pages.Views;

/// <summary>Draws rows of dots, one for each month, as an SVG. All lengths are those of its view box.</summary>
internal sealed class TimelineDrawing(TimelineWords words, int firstYear, int lastYear)
{
    private const int Width = 360, Margin = 10, LaneHeight = 36, DotsBelowName = 26, MostYearNames = 8, SmallestDot = 3, LargestDot = 8;

    /// <summary>More than nearly all pictures have; a builder that grew in pieces would make a new one when it is cleared.</summary>
    private const int Length = 32 * 1024;

    /// <summary>Of each thread, for one picture after the other.</summary>
    [ThreadStatic]
    private static StringBuilder? _free;

    public int Months => (lastYear - firstYear + 1) * 12;

    /// <returns>From the first year's first, which is 0.</returns>
    public int MonthOf(DateTimeOffset day) => ((day.Year - firstYear) * 12) + day.Month - 1;

    /// <param name="label">What the picture shows.</param>
    /// <param name="names">Of the rows.</param>
    /// <param name="lanes">How many articles each month has. The first row's dots say it in words, too.</param>
    public string Draw(string label, IReadOnlyList<string> names, int[][] lanes)
    {
        var height = (lanes.Length + 1) * LaneHeight;
        var svg = (_free ??= new StringBuilder(Length)).Clear();
        svg.Append($"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(label)}\">\n");
        AddYears(svg, height);
        for (var i = 0; i < lanes.Length; i++)
        {
            var y = (i * LaneHeight) + DotsBelowName;
            svg.Append($"<text x=\"{Margin}\" y=\"{y - 13}\">{WebUtility.HtmlEncode(names[i])}</text>\n<path class=\"lane\" d=\"M{Margin} {y}H{Width - Margin}\"/>\n");
            if (i > 0)
            {
                AddDots(svg, lanes[i], y);
            }
        }

        AddNamedDots(svg, lanes[0]);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>A line where each begins, and the names of as many as there is room for.</summary>
    private void AddYears(StringBuilder svg, int height)
    {
        var years = lastYear - firstYear + 1;
        svg.Append("<path class=\"tick\" d=\"");
        for (var i = 0; i < years; i++)
        {
            svg.Append($"M{XOf(i * 24)} 0V{height - 18}");
        }

        svg.Append("\"/>\n");
        for (var i = 0; i < years; i += ((years - 1) / MostYearNames) + 1)
        {
            svg.Append($"<text class=\"when\" x=\"{XOf(i * 24)}\" y=\"{height - 4}\">{firstYear + i}</text>\n");
        }
    }

    /// <summary>Paths of points, one for each size, which lines with round ends draw as dots: many times cheaper than an element for each.</summary>
    private void AddDots(StringBuilder svg, int[] months, int y)
    {
        for (var radius = SmallestDot + 1; radius <= LargestDot; radius++)
        {
            var start = svg.Length;
            for (var month = 0; month < months.Length; month++)
            {
                if (months[month] > 0 && RadiusOf(months[month]) == radius)
                {
                    svg.Append(svg.Length == start ? $"<path class=\"dots\" stroke-width=\"{2 * radius}\" d=\"" : "").Append($"M{DotOf(month)} {y}h0");
                }
            }

            svg.Append(svg.Length == start ? "" : "\"/>\n");
        }
    }

    private void AddNamedDots(StringBuilder svg, int[] months)
    {
        for (var month = 0; month < months.Length; month++)
        {
            if (months[month] > 0)
            {
                var (name, count) = (words.Month((firstYear * 12) + month), words.Count(months[month]));
                svg.Append($"<circle cx=\"{DotOf(month)}\" cy=\"{DotsBelowName}\" r=\"{RadiusOf(months[month])}\"><title>{name}, {count}</title></circle>\n");
            }
        }
    }

    private static int RadiusOf(int count) => Math.Min(LargestDot, SmallestDot + count);

    /// <summary>The middle of a month.</summary>
    private int DotOf(int month) => XOf((2 * month) + 1);

    /// <param name="half">Of half months, from the first.</param>
    private int XOf(int half) => Margin + (half * (Width - (2 * Margin)) / (Months * 2));
}
