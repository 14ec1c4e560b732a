namespace StaticArchive.Search;

/// <summary>The documents of each holder, in order: one list behind the other, before each how many it has, so that one look into far memory finds both.</summary>
internal sealed class UseLists
{
    private readonly int[] _places;
    private readonly int[] _lists;

    private UseLists(int[] places, int[] lists) => (_places, _lists) = (places, lists);

    public ReadOnlySpan<int> Of(int holder) => At(_places[holder]);

    /// <summary>Where the list of a holder lies.</summary>
    public int PlaceOf(int holder) => _places[holder];

    public ReadOnlySpan<int> At(int place) => _lists.AsSpan(place + 1, _lists[place]);

    /// <param name="parts">Neighbours in order; for each the numbers that its holders have here.</param>
    public static UseLists Of(IReadOnlyList<(UseRows Rows, int[] Numbers)> parts, int holders)
    {
        var (places, length) = (new int[holders], 0);
        foreach (var (rows, numbers) in parts)
        {
            foreach (var row in rows.All)
            {
                foreach (var holder in row.Holders.Span)
                {
                    places[numbers[holder]]++;
                }
            }
        }

        for (var i = 0; i < holders; i++)
        {
            (places[i], length) = (length, length + 1 + places[i]);
        }

        var lists = new int[length];
        Fill(lists, places, parts);
        for (int i = 0, place = 0; i < holders; i++)
        {
            var last = places[i];
            (places[i], lists[place]) = (place, last - place);
            place = last + 1;
        }

        return new UseLists(places, lists);
    }

    /// <param name="places">Before the first of each list; then its last.</param>
    private static void Fill(int[] lists, int[] places, IReadOnlyList<(UseRows Rows, int[] Numbers)> parts)
    {
        foreach (var (rows, numbers) in parts)
        {
            foreach (var row in rows.All)
            {
                var holders = row.Holders.Span;
                var values = row.Values.Span;
                for (var i = 0; i < holders.Length; i++)
                {
                    lists[++places[numbers[holders[i]]]] = TextUse.Of(row.Document, values[i]);
                }
            }
        }
    }
}
