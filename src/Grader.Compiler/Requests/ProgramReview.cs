using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grader.Compiler.Requests;

/// <summary>Says whether an exercise's solution is a file-based program too: C# has rules for these that scripts have
/// not.</summary>
internal sealed class ProgramReview(ScriptCompiler compiler, ExerciseSource exercise)
{
    // What the .NET SDK imports by itself, as far as it is in reach.
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    public CompilerReply.ProgramReviewed Review()
    {
        var solved = SolvedFile.Of(exercise);
        var text = Directives.BlankUnwanted(solved, Lexer.Read(solved).Directives);
        var references = compiler.CreateCompilation("", Script.ReferenceDocument).References;
        var options = Script.ParseOptions.WithKind(SourceCodeKind.Regular);
        var program = CSharpCompilation.Create(
            "program",
            [CSharpSyntaxTree.ParseText(text, options), CSharpSyntaxTree.ParseText(Usings, options)],
            references,
            new(OutputKind.ConsoleApplication)
        );
        var first = program
            .GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .OrderBy(d => d.Location.SourceSpan.Start)
            .FirstOrDefault();
        return new(first?.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
