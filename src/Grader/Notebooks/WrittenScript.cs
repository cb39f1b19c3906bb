using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Notebooks;

/// <summary>A script in another form. The same text gives the same bytes.</summary>
public static partial class WrittenScript
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>".csx", ".cs", ".ipynb" or ".dib".</summary>
    public static string EndingOf(ScriptForm form) => $".{form.ToString().ToLowerInvariant()}";

    /// <param name="script">With line feeds.</param>
    /// <param name="reading">Markdown that belongs to it; null for none. Notebooks have it between their code.</param>
    public static byte[] Write(ScriptForm form, string script, string? reading) =>
        form switch
        {
            ScriptForm.Csx => _utf8.GetBytes(script),
            ScriptForm.Cs => _utf8.GetBytes(AsProgram(script)),
            ScriptForm.Ipynb => IpynbText.Write(SplitScript.Into(script, reading)),
            ScriptForm.Dib => _utf8.GetBytes(DibText.Of(SplitScript.Into(script, reading))),
        };

    /// <summary>A reading, with the file's name as it is in that form.</summary>
    public static string ReadingFor(ScriptForm form, string id, string reading) =>
        reading.Replace($"{id}.csx", $"{id}{EndingOf(form)}", StringComparison.Ordinal);

    // The same script, but for how it asks for a package. Scripts know nothing of nullable references, and a program that warned
    // of given code would teach to pass over warnings. Programs of one file are made ready to be compiled ahead of time, where
    // they do not say otherwise: dotnet run would fetch a compiler for that, which TorchSharp has no use for.
    private static string AsProgram(string script) =>
        Package()
            .Replace(
                script,
                p =>
                    $"#:package {p.Groups["id"].Value}{AtVersion(p.Groups["version"])}\n#:property Nullable=disable\n"
                    + "#:property PublishAot=false",
                1
            );

    private static string AtVersion(Group version) => version.Success ? $"@{version.Value}" : "";

    [GeneratedRegex(
        @"^#r ""nuget: *(?<id>[\w.-]+) *(?:, *(?<version>[^""\s]+) *)?""[ \t]*$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Package();
}

/// <summary>A cell to be written.</summary>
/// <param name="Text">Without a line end at its end.</param>
internal readonly record struct WrittenCell(bool IsCode, string Text);
