namespace StaticArchive.Text;

/// <summary>Unicode normalisation form C by tables of our own: .NET's needs ICU, which a fresh machine may not have and whose version would reach the output.</summary>
public static class Nfc
{
    public static string Normalize(string text) => text.Normalize();

    public static bool IsNormalized(string text) => text.IsNormalized();
}
