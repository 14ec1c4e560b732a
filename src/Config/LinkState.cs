namespace StaticArchive.Config;

/// <summary>What became of an original's address when it was visited.</summary>
public enum LinkState
{
    Ok,

    /// <summary>It leads to another address for good, where the original is.</summary>
    Moved,

    /// <summary>It asks for a login or money.</summary>
    Paywall,

    /// <summary>It answers, but not to programs.</summary>
    Blocked,

    /// <summary>Its host says that it is not there any more.</summary>
    Gone,

    /// <summary>No answer, or one of a host in trouble.</summary>
    Unreachable,
}
