using System.Collections.Concurrent;

namespace StaticArchive.Diagnostics;

/// <summary>Collects the diagnostics of a build from any thread; sorted when read, so that their order never depends on timing.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> _items = new();
    private int _errors;

    public bool HasErrors => Volatile.Read(ref _errors) > 0;

    public int Count => _items.Count;

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error)
        {
            Interlocked.Increment(ref _errors);
        }

        _items.Enqueue(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>All so far, by place, without exact repetitions.</summary>
    public IReadOnlyList<Diagnostic> Sorted() => [.. _items.Distinct().Order()];
}
