namespace StaticArchive.Preview;

public enum ChangeKind
{
    Changed,
    Added,
    Removed,
}

/// <param name="Name">From the project's root: <c>input/articles/2024/x.md</c>.</param>
public sealed record InputChange(string Name, ChangeKind Kind);
