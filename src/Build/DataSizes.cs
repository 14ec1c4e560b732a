using System.Collections.Concurrent;
using System.Collections.Frozen;
using StaticArchive.Output;
using StaticArchive.Pages;

namespace StaticArchive.Build;

/// <summary>How large the data's files are, once they are made or kept: the page that explains them says so.</summary>
internal sealed class DataSizes((Action<OutputFile> Write, Action<LongFile> WriteLong) output, KeptFiles? kept)
{
    private static readonly FrozenSet<string> Paths = DataFile.All.Select(f => f.Path[1..]).ToFrozenSet(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, long> _made = new(StringComparer.Ordinal);

    /// <summary>Notes the size of a file of data, and passes every file on. From any thread.</summary>
    public void Write(OutputFile file)
    {
        Note(file.Path, file.Bytes.Length);
        output.Write(file);
    }

    /// <summary>The same of a file that is made while it is written.</summary>
    public void Write(LongFile file)
    {
        var size = 0L;
        output.WriteLong(file with
        {
            Parts = file.Parts.Select(part =>
            {
                size += part.Length;
                return part;
            }),
        });
        Note(file.Path, size);
    }

    /// <summary>A file that is written elsewhere.</summary>
    public void Note(string path, long size)
    {
        if (Paths.Contains(path))
        {
            _made[path] = size;
        }
    }

    /// <summary>Bytes by site path, in the data files' order.</summary>
    public IReadOnlyDictionary<string, long> All() =>
        new OrderedDictionary<string, long>(DataFile.All.Select(f => KeyValuePair.Create(f.Path, _made.TryGetValue(f.Path[1..], out var size) ? size : kept?.SizeOf(f.Path[1..]) ?? 0)));
}
