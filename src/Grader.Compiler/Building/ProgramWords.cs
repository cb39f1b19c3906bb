using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Building;

/// <summary>What a program says, whatever its layout, its comments and the lines that it stands in.</summary>
internal static class ProgramWords
{
    /// <returns>The same for programs that do the same but for the lines that they tell; a hash, in hexadecimal.</returns>
    public static string DigestOf(string program)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var token in ScriptCompilation.Parse(program, "").GetRoot().DescendantTokens())
        {
            foreach (var directive in token.LeadingTrivia.Where(t => t.IsDirective && !t.IsKind(SyntaxKind.LineDirectiveTrivia)))
            {
                Add(directive.ToString());
            }
            Add(token.Text);
        }
        return Convert.ToHexString(digest.GetHashAndReset());

        // Each ended by what no text can be part of: two words are never taken for one.
        void Add(string word)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(word));
            digest.AppendData([0xff]);
        }
    }
}
