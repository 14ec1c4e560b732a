namespace StaticArchive.Text;

/// <summary>Work on many items, or on two things, on all cores. Not PLINQ: a compiler to native code does not come to an end with it, and 86 of its methods were compiled at every start.</summary>
internal static class InParallel
{
    /// <returns>In the order of the items.</returns>
    public static TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> map)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, results.Length, i => results[i] = map(items[i]));
        return results;
    }

    public static (TFirst First, TSecond Second) Both<TFirst, TSecond>(Func<TFirst> first, Func<TSecond> second)
    {
        var results = (First: default(TFirst)!, Second: default(TSecond)!);
        Parallel.Invoke(() => results.First = first(), () => results.Second = second());
        return results;
    }
}
