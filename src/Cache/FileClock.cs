namespace StaticArchive.Cache;

/// <summary>The clock of the file system that has the system's folder for temporary files.</summary>
internal static class FileClock
{
    public static long Now()
    {
        var probe = Path.GetTempFileName();
        try
        {
            return FileStamp.Of(probe).Modified;
        }
        finally
        {
            File.Delete(probe);
        }
    }
}
