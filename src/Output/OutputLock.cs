using StaticArchive.Diagnostics;

namespace StaticArchive.Output;

/// <summary>One build at a time for an output folder. The lock is the operating system's: a build that dies gives it back.</summary>
public sealed class OutputLock : IDisposable
{
    /// <summary>Windows' sharing violation; EAGAIN of Linux and of macOS, which is what .NET makes of a lock that another process holds.</summary>
    private static readonly int[] HeldByAnother = [unchecked((int)0x80070020), 11, 35];

    private readonly FileStream _file;

    private OutputLock(FileStream file) => _file = file;

    /// <returns>Null where another build holds it or it cannot be made; said in a diagnostic.</returns>
    public static OutputLock? Take(string outputFolder, DiagnosticBag diagnostics)
    {
        var where = SiteFolders.Where(outputFolder);
        try
        {
            var output = SiteFolders.RealPath(outputFolder);
            if (Path.GetDirectoryName(output) is not { } parent)
            {
                diagnostics.Add(OutputRules.ProtectedFolder.At(where, "the root of the file system cannot be the output folder"));
                return null;
            }

            Directory.CreateDirectory(parent);
            return new OutputLock(new FileStream(SiteFolders.Beside(output, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
        }
        catch (IOException e) when (HeldByAnother.Contains(e.HResult))
        {
            diagnostics.Add(OutputRules.Locked.At(where, "another build is writing this folder"));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(OutputRules.CannotWrite.At(where, $"the folder cannot be written: {e.Message}"));
            return null;
        }
    }

    /// <summary>The file stays: to delete it would open a gap in which two builds hold two files of one name.</summary>
    public void Dispose() => _file.Dispose();
}
