namespace StaticArchive.Pages;

/// <summary>Site paths of the open data.</summary>
public static class DataPaths
{
    /// <summary>One JSON object on each line, texts included where rights allow.</summary>
    public const string Lines = "/data/articles.jsonl";

    /// <summary>The same without texts.</summary>
    public const string Table = "/data/articles.csv";

    /// <summary>What the columns mean.</summary>
    public const string Package = "/data/datapackage.json";
}
