using StaticArchive.Config;
using StaticArchive.Diagnostics;

namespace StaticArchive.Content;

/// <summary>Reads <c>rights</c>: one word, or a mapping with what proves it.</summary>
internal static class RightsStatements
{
    public static RightsStatement? Read(MappingReader reader, SiteTimeZone zone)
    {
        if (reader.Node(ArticleKeys.Rights) is not { } node)
        {
            return null;
        }

        if (node is not YamlMapping)
        {
            return reader.Word(ArticleKeys.Rights, RightsBases.All) is { } word
                ? Complete(new RightsStatement(word, null, null, null), reader.Diagnostics)
                : null;
        }

        var inner = reader.Mapping(ArticleKeys.Rights)!;
        var basis = inner.Word(ArticleKeys.RightsBasis, RightsBases.All);
        var licence = ReadLicence(inner);
        var evidence = inner.Text(ArticleKeys.RightsEvidence)?.Value;
        var until = DateReader.Read(inner.Text(ArticleKeys.RightsUntil), zone, reader.Diagnostics)?.Value;
        var hasBadLicence = licence is null && inner.Has(ArticleKeys.RightsLicence);
        if (basis is null || hasBadLicence)
        {
            return null;
        }

        return Complete(new RightsStatement(basis, licence, evidence, until), reader.Diagnostics);
    }

    private static RightsStatement? Complete(RightsStatement rights, ICollection<Diagnostic> diagnostics)
    {
        var (missing, example) = rights switch
        {
            { Basis.Value: RightsBasis.Licence, Licence: null } => ("licence", "rights: {basis: licence, licence: CC-BY-4.0}"),
            { Basis.Value: RightsBasis.Permission, Evidence: null } => ("evidence", "rights: {basis: permission, evidence: \"who, when, kept where\"}"),
            _ => (null, null),
        };
        if (missing is null)
        {
            return rights;
        }

        var basis = rights.Basis.Value == RightsBasis.Licence ? "licence" : "permission";
        diagnostics.Add(FrontMatterRules.IncompleteRights.At(rights.Basis.Where, $"the basis '{basis}' needs '{missing}' beside it", $"write {example}"));
        return null;
    }

    private static string? ReadLicence(MappingReader reader)
    {
        if (reader.Text(ArticleKeys.RightsLicence) is not { } licence)
        {
            return null;
        }

        if (IsId(licence.Value))
        {
            return licence.Value;
        }

        var joined = licence.Value.Replace(' ', '-');
        reader.Diagnostics.Add(FrontMatterRules.InvalidLicence.At(
            licence.Where, $"'{licence.Value}' is no licence id", IsId(joined) ? $"write {joined}" : null));
        return null;
    }
    private static bool IsId(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+');
}
