using NUglify;
using NUglify.JavaScript;
using StaticArchive.Diagnostics;

namespace StaticArchive.Assets;

/// <summary>Makes scripts small by NUglify: comments and white space only. It would also rename and rewrite, but knows too little of modern scripts to be trusted with that.</summary>
internal static class JsMinifier
{
    // Made anew each time: NUglify does not say that several threads may share one.
    private static CodeSettings Settings => new()
    {
        MinifyCode = false,
        OutputMode = OutputMode.SingleLine,
        PreserveImportantComments = false,
        LineTerminator = "\n",
    };

    /// <returns>The script as it is where NUglify refuses it, which is a warning.</returns>
    public static string Minify(string file, string script, DiagnosticBag diagnostics)
    {
        var result = Uglify.Js(script, Settings);
        if (!result.HasErrors)
        {
            return result.Code;
        }

        var first = result.Errors.First(e => e.IsError);
        diagnostics.Add(AssetRules.NotMinified.At(
            new SourceLocation(file, first.StartLine, first.StartColumn), $"the minifier refuses this: {MinifierWords.Of(first)}", "if it is right, the script is published as it is"));
        return script;
    }
}
