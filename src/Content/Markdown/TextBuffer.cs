using System.Buffers;

namespace StaticArchive.Content.Markdown;

/// <summary>A growing text in rented memory: a span of what is already written can be read back, and the end cut off again.</summary>
internal sealed class TextBuffer(int capacity) : IDisposable
{
    private char[] _chars = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 256));

    public int Length { get; private set; }

    public char Last => Length == 0 ? '\0' : _chars[Length - 1];

    public void Append(char c)
    {
        if (Length == _chars.Length)
        {
            Grow(1);
        }

        _chars[Length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _chars.Length - Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    public void Append(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var count);
        Append(digits[..count]);
    }

    /// <param name="from">Zero-based; to the end.</param>
    public ReadOnlySpan<char> Since(int from) => _chars.AsSpan(from, Length - from);

    /// <summary>Takes back everything after the first <paramref name="length"/> characters.</summary>
    public void CutTo(int length) => Length = length;

    public override string ToString() => new(_chars, 0, Length);

    public void Dispose() => ArrayPool<char>.Shared.Return(_chars);

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_chars.Length * 2, Length + more));
        _chars.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_chars);
        _chars = larger;
    }
}
