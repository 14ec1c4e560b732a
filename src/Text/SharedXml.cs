namespace StaticArchive.Text;

/// <summary>An element's bytes, once it was written. Two threads may both write it: to the same bytes.</summary>
internal sealed class SharedXml
{
    public byte[]? Bytes { get; set; }
}
