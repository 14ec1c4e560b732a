using System.Text;

namespace StaticArchive.Assets;

/// <summary>
/// Puts modules into the one script that needs them, so that a reader asks once for all: each becomes a function that is called at once and returns what it exports. A module
/// that several scripts need, or that one loads later, stays a file of its own.
/// </summary>
internal sealed class JsBundle
{
    private readonly Dictionary<string, JsModule> _modules;
    private readonly Dictionary<string, string> _homes = new(StringComparer.Ordinal);

    /// <param name="scripts">Minified, by name below the theme's assets.</param>
    public JsBundle(IEnumerable<(string Key, string Script)> scripts)
    {
        _modules = scripts.Select(s => (s.Key, Module: JsModule.Read(s.Script))).Where(s => s.Module is not null).ToDictionary(s => s.Key, s => s.Module!, StringComparer.Ordinal);
        var importers = _modules.SelectMany(m => m.Value.Imports.Select(i => (From: m.Key, To: KeyOf(m.Key, i)))).ToLookup(i => i.To, i => i.From, StringComparer.Ordinal);
        var named = scripts.SelectMany(s => JsReferences.Find(s.Script).Select(r => KeyOf(s.Key, r.Address))).CountBy(k => k, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var key in _modules.Keys.Order(StringComparer.Ordinal))
        {
            Settle(key, importers, named, []);
        }
    }

    /// <summary>The modules that stand in a script, those first that others need.</summary>
    public IReadOnlyList<string> Inside(string key)
    {
        var inside = new List<string>();
        Collect(key, key, inside);
        return inside;
    }

    /// <summary>The script with the modules that it needs; its imports of others stand first.</summary>
    public string Join(string key, IReadOnlyList<string> inside)
    {
        var (head, body) = (new StringBuilder(), new StringBuilder());
        var outside = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < inside.Count; i++)
        {
            var module = _modules[inside[i]];
            body.Append($"const $m{i}=(()=>{{");
            Append(inside[i]);
            body.Append(module.Body).Append($"{(module.Body.EndsWith(';') ? "" : ";")}return{{{string.Join(',', module.Exports)}}}}})();");
        }

        Append(key);
        return head.Append(body).Append(WithExports(_modules[key])).ToString();

        void Append(string importer)
        {
            foreach (var import in _modules[importer].Imports)
            {
                var place = inside.ToList().IndexOf(KeyOf(importer, import));
                if (place < 0 && !outside.ContainsKey(import.Address))
                {
                    outside.Add(import.Address, $"$o{outside.Count}");
                    head.Append($"import*as {outside[import.Address]} from\"{import.Address}\";");
                }

                body.Append($"const{{{import.Pattern}}}={(place < 0 ? outside[import.Address] : $"$m{place}")};");
            }
        }
    }

    private static string WithExports(JsModule module) => $"{module.Body}{(module.Body.EndsWith(';') ? "" : ";")}export{{{string.Join(',', module.Exports)}}};";

    private static string KeyOf(string importer, JsImport import) => KeyOf(importer, import.Address);

    private static string KeyOf(string importer, string address)
    {
        var folder = importer[..(importer.LastIndexOf('/') + 1)];
        return address.StartsWith("./", StringComparison.Ordinal) ? folder + address[2..] : "";
    }

    /// <summary>The script in which a module stands in the end: its own, where others than one need it or anything names it in another way.</summary>
    private string Settle(string key, ILookup<string, string> importers, Dictionary<string, int> named, HashSet<string> path)
    {
        if (_homes.TryGetValue(key, out var home) || !path.Add(key))
        {
            return home ?? key;
        }

        var own = importers[key].ToList();
        var homes = own.Select(i => Settle(i, importers, named, path)).Distinct(StringComparer.Ordinal).ToList();
        return _homes[key] = homes.Count == 1 && named.GetValueOrDefault(key) == own.Count ? homes[0] : key;
    }

    private void Collect(string key, string home, List<string> inside)
    {
        foreach (var target in _modules.TryGetValue(key, out var module) ? module.Imports.Select(i => KeyOf(key, i)) : [])
        {
            if (target != home && _homes.GetValueOrDefault(target) == home && !inside.Contains(target))
            {
                Collect(target, home, inside);
                inside.Add(target);
            }
        }
    }
}
