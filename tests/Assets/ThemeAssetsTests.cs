namespace StaticArchive.Tests.Assets;

public class ThemeAssetsTests
{
    [Fact]
    public void References_become_published_names_whose_hashes_cover_them()
    {
        static AssetSample Sample(byte[] image) => new AssetSample()
            .With("theme/assets/css/site.css", "@import \"base.css\";\n/* url(no.png) */ a { background: url( ../img/x%20y.png ) , url('../img/x y.png?v#f') }")
            .With("theme/assets/css/base.css", "b { background: url(\"/absolute.png\"), url(data:image/gif;base64,AA), url(#id), url(https://example.org/x.png) }")
            .With("theme/assets/img/x y.png", image);
        using var first = Sample(SampleImages.Png());
        using var second = Sample(SampleImages.Png(width: 301));

        var (files, others) = (first.PublishTheme(), second.PublishTheme());

        Assert.Empty(first.Problems());
        var (image, site) = (Path.GetFileName(files[2].Asset.SitePath), AssetSample.TextOf(files[1]));
        var encoded = image.Replace(" ", "%20");
        Assert.Contains($"@import\"{Path.GetFileName(files[0].Asset.SitePath)}\"", site, StringComparison.Ordinal);
        Assert.Contains($"url(../img/{encoded})", site, StringComparison.Ordinal);
        Assert.Contains($"../img/{encoded}?v#f", site, StringComparison.Ordinal);
        Assert.Equal((300, 200), (files[2].Asset.Width, files[2].Asset.Height));
        Assert.Equal(files[0].Asset.SitePath, others[0].Asset.SitePath);
        Assert.NotEqual(files[1].Asset.SitePath, others[1].Asset.SitePath);
    }

    [Fact]
    public void Scripts_import_published_names()
    {
        using var sample = new AssetSample()
            .With("theme/assets/js/app.js", "// import './no.js'\nimport { a } from './lib/util.js';\nexport * from '../js/b.js'\nconst m = await import( \"./b.js\" ), w = new URL('./b.js', import.meta.url);\nlog(`import './no.js' ${'from'} './no.js'`, /from '.\\/no.js'/, 'react');")
            .With("theme/assets/js/lib/util.js", "export const a = 1")
            .With("theme/assets/js/b.js", "import './lib/util.js'");

        var files = sample.PublishTheme();

        Assert.Empty(sample.Problems());
        string Name(int i) => Path.GetFileName(files[i].Asset.SitePath);
        var app = AssetSample.TextOf(files[0]);
        Assert.Equal(["theme/assets/js/app.js", "theme/assets/js/b.js", "theme/assets/js/lib/util.js"], files.Select(f => f.Output.Origin));
        Assert.Contains($"'./lib/{Name(2)}'".Replace('\'', '"'), app.Replace('\'', '"'), StringComparison.Ordinal);
        Assert.Equal(3, app.Split(Name(1)).Length - 1);
        Assert.Equal(2, app.Split("./no.js").Length - 1);
        Assert.Contains(Name(2), AssetSample.TextOf(files[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_an_error_where_it_is_named()
    {
        using var sample = new AssetSample()
            .With("theme/assets/css/site.css", "a { b: c }\na { background: url(../img/icno.svg) }\n@import 'x.css';\nb { background: url(../../../etc/x.png) }")
            .With("theme/assets/img/icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .With("theme/assets/js/a.js", "\n\nimport './b.js'");

        var files = sample.PublishTheme();

        Assert.Equal("img/icon.svg", Assert.Single(files).Key);
        Assert.Contains("theme/assets/css/site.css(2,21): error SA0462: there is no theme asset 'img/icno.svg'", sample.Problems());
        Assert.Contains("theme/assets/css/site.css(3,10): error SA0462: there is no theme asset 'css/x.css'", sample.Problems());
        Assert.Contains("theme/assets/css/site.css(4,21): error SA0462: there is no theme asset '../../../etc/x.png'", sample.Problems());
        Assert.Contains("theme/assets/js/a.js(3,9): error SA0462: there is no theme asset 'js/b.js'", sample.Problems());
        Assert.Contains("did you mean 'img/icon.svg'?", sample.Diagnostics.Sorted().Select(d => d.Hint));
    }

    [Fact]
    public void A_circle_is_an_error_that_names_it()
    {
        using var sample = new AssetSample()
            .With("theme/assets/a.js", "import './b.js'")
            .With("theme/assets/b.js", "import './c.js'")
            .With("theme/assets/c.js", "import './a.js'")
            .With("theme/assets/d.js", "import './d.js'");

        var files = sample.PublishTheme();

        Assert.Empty(files);
        Assert.Equal(
            [
                "theme/assets/c.js(1,9): error SA0463: assets refer to each other in a circle: 'a.js' → 'b.js' → 'c.js' → 'a.js'",
                "theme/assets/d.js(1,9): error SA0463: assets refer to each other in a circle: 'd.js' → 'd.js'",
            ],
            sample.Problems());
    }

    [Fact]
    public void Static_files_keep_their_names_and_bytes()
    {
        using var sample = new AssetSample().With("theme/static/favicon.ico", [0, 0, 1, 0]).With("theme/static/a/b.css", "a { /* as it is */ }").With("theme/assets/x.txt", "x");

        var files = sample.PublishStatic();

        Assert.Equal(["a/b.css", "favicon.ico"], files.Select(f => f.Path));
        Assert.Equal("a { /* as it is */ }", System.Text.Encoding.UTF8.GetString(files[0].Bytes.Span));
    }
}
