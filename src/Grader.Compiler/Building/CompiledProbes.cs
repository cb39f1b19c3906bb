using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Building;

/// <summary>Probes as a script of their own, beside a program.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Broken">The first error of each probe that does not fit the program. It does not take the others with
/// it.</param>
internal sealed record CompiledProbes(CSharpCompilation Script, byte[] Image, ImmutableSortedDictionary<int, Diagnostic> Broken)
{
    /// <param name="references">What they may refer to.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="textWithout">The script without some of them.</param>
    public static CompiledProbes CompileBeside(
        CSharpCompilation program,
        ImmutableArray<MetadataReference> references,
        int count,
        Func<ImmutableHashSet<int>, string> textWithout
    )
    {
        var broken = ImmutableSortedDictionary<int, Diagnostic>.Empty;
        while (true)
        {
            var script = ScriptCompilation.Probes(textWithout([.. broken.Keys]), references, program);
            var image = new MemoryStream();
            var emitted = script.Emit(image);
            if (emitted.Success)
            {
                return new(script, image.ToArray(), broken);
            }
            var errors = ScriptCompilation.ErrorsOf(emitted).ToImmutableArray();
            var more = broken.AddRange(FirstOfEach(errors, count).Where(e => !broken.ContainsKey(e.Key)));
            if (more.Count == broken.Count)
            {
                throw new InvalidOperationException($"Probes do not compile, even without any probe: {errors[0]}");
            }
            broken = more;
        }
    }

    // What is wrong with no probe in particular is wrong with all.
    private static IEnumerable<KeyValuePair<int, Diagnostic>> FirstOfEach(ImmutableArray<Diagnostic> errors, int count)
    {
        var told = errors.Select(e => (Error: e, Probe: ProbeScript.ProbeOf(e.Location.GetMappedLineSpan().Path))).ToList();
        var failing = told.Exists(e => e.Probe is null)
            ? Enumerable.Range(0, count)
            : told.Select(e => e.Probe!.Value).Distinct();
        return failing.Select(p => KeyValuePair.Create(p, told.Find(e => e.Probe == p || e.Probe is null).Error));
    }
}
