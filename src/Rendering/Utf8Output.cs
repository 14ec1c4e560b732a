using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace StaticArchive.Rendering;

/// <summary>Collects a page as UTF-8 while it is rendered; its buffer serves one page after another.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private const int MaxOctetsPerChar = 3;

    /// <summary>A buffer that one huge page made larger is not kept.</summary>
    private const int MaxKept = 4 * 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _length;

    public int Length => _length;

    public void Clear()
    {
        _length = 0;
        if (_buffer.Length > MaxKept)
        {
            _buffer = new byte[64 * 1024];
        }
    }

    public void Write(ReadOnlySpan<char> text)
    {
        var most = text.Length * MaxOctetsPerChar;
        if (_buffer.Length - _length < most)
        {
            Grow(most);
        }

        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (_buffer.Length - _length < utf8.Length)
        {
            Grow(utf8.Length);
        }

        utf8.CopyTo(_buffer.AsSpan(_length));
        _length += utf8.Length;
    }

    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Valid until the next writing.</summary>
    public ReadOnlySpan<byte> WrittenFrom(int start) => _buffer.AsSpan(start, _length - start);

    /// <summary>Valid until the next writing.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    private void Grow(int most) => Array.Resize(ref _buffer, checked(Math.Max(_buffer.Length * 2, _length + most)));
}
