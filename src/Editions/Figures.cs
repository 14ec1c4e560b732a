namespace StaticArchive.Editions;

/// <summary>The ten figures, three blocks wide and five high.</summary>
internal static class Figures
{
    public const int Rows = 5;

    private const int Columns = 3;

    /// <summary>Row by row; # is ink.</summary>
    private static readonly string[] Shapes =
    [
        "####.##.##.####", ".#.##..#..#.###", "###..#####..###", "###..####..####", "#.##.####..#..#",
        "####..###..####", "####..####.####", "###..#..#..#..#", "####.#####.####", "####.####..####",
    ];

    /// <summary>In blocks, with one between two figures.</summary>
    public static int WidthOf(string digits) => (digits.Length * (Columns + 1)) - 1;

    /// <param name="digits">0 to 9 only.</param>
    public static IEnumerable<(int Column, int Row)> CellsOf(string digits) =>
        from figure in digits.Index()
        from cell in Shapes[figure.Item - '0'].Index()
        where cell.Item == '#'
        select ((figure.Index * (Columns + 1)) + (cell.Index % Columns), cell.Index / Columns);
}
