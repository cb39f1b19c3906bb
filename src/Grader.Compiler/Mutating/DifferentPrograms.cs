using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>
/// Programs that are no two the same. Without symbols, optimized and deterministic, a compiler's bytes are the program and
/// nothing of its layout: where they are equal, two texts are proven to do the same.
/// </summary>
internal sealed class DifferentPrograms
{
    private readonly CSharpCompilation _first;
    private readonly HashSet<string> _programs = [];

    public DifferentPrograms(CSharpCompilation first)
    {
        _first = first.WithOptions(first.Options.WithOptimizationLevel(OptimizationLevel.Release));
        AddIfNew(first.SyntaxTrees[0].GetText());
    }

    /// <summary>False where it does not compile or is one that is there already.</summary>
    public bool AddIfNew(SourceText text)
    {
        var bytes = new MemoryStream();
        return _first.ReplaceSyntaxTree(_first.SyntaxTrees[0], _first.SyntaxTrees[0].WithChangedText(text)).Emit(bytes).Success
            && _programs.Add(Convert.ToHexString(SHA256.HashData(bytes.ToArray())));
    }
}
