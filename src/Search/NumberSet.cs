using System.Buffers;

namespace StaticArchive.Search;

/// <summary>
/// Numbers below a size, ascending, in few bits, and read quickly where they are many. Few are written as their middle one, then the halves on both sides within what that
/// leaves: whatever can be foreseen costs nothing. Of many each number that there might be has a bit; of nearly all those are written that lack.
/// </summary>
internal static class NumberSet
{
    /// <summary>Below it, nothing is slow.</summary>
    private const int SmallestDense = 256;

    /// <summary>So many at once, since the browser has no more where it stands between two bytes.</summary>
    private const int BitsAtOnce = 24;

    /// <summary>Many are one in so many, or more: a bit for each takes little more room than halves, then.</summary>
    private const int Share = 4;

    private enum Form
    {
        Few,
        Many,
        NearlyAll,
    }

    /// <param name="size">All are below it.</param>
    public static void Write(ReadOnlySpan<int> numbers, int size, BitWriter into)
    {
        switch (FormOf(numbers.Length, size))
        {
            case Form.Few:
                WriteHalves(numbers, 0, size - 1, into);
                break;
            case Form.Many:
                WriteBits(numbers, size, into);
                break;
            default:
                WriteMissing(numbers, size, into);
                break;
        }
    }

    /// <param name="into">As many as were written.</param>
    public static void Read(Span<int> into, int size, ref BitReader reader)
    {
        switch (FormOf(into.Length, size))
        {
            case Form.Few:
                ReadHalves(into, 0, size - 1, ref reader);
                break;
            case Form.Many:
                ReadBits(into, size, ref reader);
                break;
            default:
                var missing = new int[size - into.Length];
                ReadHalves(missing, 0, size - 1, ref reader);
                FillAround(missing, into);
                break;
        }
    }

    private static Form FormOf(int count, int size) => size < SmallestDense || count < size / Share ? Form.Few : count <= size - (size / Share) ? Form.Many : Form.NearlyAll;

    private static void WriteHalves(ReadOnlySpan<int> numbers, int low, int high, BitWriter into)
    {
        while (numbers.Length > 0 && high - low + 1 > numbers.Length)
        {
            var middle = numbers.Length / 2;
            var (value, first, last) = (numbers[middle], low + middle, high - (numbers.Length - 1 - middle));
            into.Below(value - first, last - first + 1);
            if (middle > 0)
            {
                WriteHalves(numbers[..middle], low, value - 1, into);
            }

            numbers = numbers[(middle + 1)..];
            low = value + 1;
        }
    }

    private static void WriteBits(ReadOnlySpan<int> numbers, int size, BitWriter into)
    {
        var next = 0;
        for (var from = 0; from < size; from += BitsAtOnce)
        {
            var (bits, width) = (0U, Math.Min(BitsAtOnce, size - from));
            for (; next < numbers.Length && numbers[next] < from + width; next++)
            {
                bits |= 1U << (from + width - 1 - numbers[next]);
            }

            into.Put(bits, width);
        }
    }

    private static void WriteMissing(ReadOnlySpan<int> numbers, int size, BitWriter into)
    {
        var missing = ArrayPool<int>.Shared.Rent(size - numbers.Length);
        FillAround(numbers, missing.AsSpan(0, size - numbers.Length));
        WriteHalves(missing.AsSpan(0, size - numbers.Length), 0, size - 1, into);
        ArrayPool<int>.Shared.Return(missing);
    }

    private static void ReadHalves(Span<int> into, int low, int high, ref BitReader reader)
    {
        if (into.IsEmpty)
        {
            return;
        }

        if (high - low + 1 == into.Length)
        {
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = low + i;
            }

            return;
        }

        var middle = into.Length / 2;
        var (first, last) = (low + middle, high - (into.Length - 1 - middle));
        var value = into[middle] = first + reader.Below(last - first + 1);
        ReadHalves(into[..middle], low, value - 1, ref reader);
        ReadHalves(into[(middle + 1)..], value + 1, high, ref reader);
    }

    private static void ReadBits(Span<int> into, int size, ref BitReader reader)
    {
        for (int number = 0, next = 0; number < size; number++)
        {
            if (reader.Below(2) == 1)
            {
                into[next++] = number;
            }
        }
    }

    /// <summary>The numbers from 0 on that are not among some.</summary>
    private static void FillAround(ReadOnlySpan<int> some, Span<int> into)
    {
        for (int number = 0, next = 0, at = 0; at < into.Length; number++)
        {
            if (next < some.Length && some[next] == number)
            {
                next++;
            }
            else
            {
                into[at++] = number;
            }
        }
    }
}
