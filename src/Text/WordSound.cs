namespace StaticArchive.Text;

/// <summary>How a word ends, as far as particles care.</summary>
internal enum WordSound
{
    /// <summary>A script that nobody here can read.</summary>
    Unknown,
    Vowel,

    /// <summary>The consonant ㄹ, after which 으로 is 로.</summary>
    Rieul,

    /// <summary>Any other consonant.</summary>
    Final,
}
