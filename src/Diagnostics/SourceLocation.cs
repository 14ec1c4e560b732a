namespace StaticArchive.Diagnostics;

/// <summary>A place in a file as its author sees it.</summary>
/// <param name="File">Path from the project's root with forward slashes, such as <c>input/articles/2024/x.md</c>.</param>
/// <param name="Line">One-based; 0 where only the file is known.</param>
/// <param name="Column">One-based, in UTF-16 code units; 0 where only the line is known.</param>
public readonly record struct SourceLocation(string File, int Line = 0, int Column = 0) : IComparable<SourceLocation>
{
    /// <summary>By file (ordinal), line, column.</summary>
    public int CompareTo(SourceLocation other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : (Line, Column).CompareTo((other.Line, other.Column));
    }

    /// <summary><c>file(line,column)</c>, <c>file(line)</c> or <c>file</c>: the form that editors and CI hosts parse.</summary>
    public override string ToString() =>
        Line == 0 ? File : Column == 0 ? $"{File}({Line})" : $"{File}({Line},{Column})";
}
