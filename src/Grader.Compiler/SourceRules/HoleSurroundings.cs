using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.SourceRules;

/// <summary>
/// What a hole stands in, which the student may have changed: the type of the variable that it is for, the function that it is
/// in, the types around that, and other functions of that name.
/// </summary>
/// <param name="asked">Names in what the exercise asks of the answer.</param>
internal sealed class HoleSurroundings(BoundProgram binder, Ownership ownership, IReadOnlySet<string> asked)
{
    public void AddTo(AnswerWalk reach)
    {
        foreach (var node in binder.Answer.SelectMany(n => n.Ancestors()).Distinct())
        {
            switch (node)
            {
                case TypeDeclarationSyntax:
                    reach.OpenType(SymbolDeclaredBy(node) as ITypeSymbol);
                    break;
                case VariableDeclaratorSyntax: // with all that the student puts into it
                    reach.VisitAll(SymbolDeclaredBy(node) is { } variable ? [variable] : []);
                    break;
                case BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or LocalFunctionStatementSyntax:
                    reach.VisitAll(SymbolDeclaredBy(node) is { } function ? [function, .. FunctionsCalled(function.Name)] : []);
                    break;
            }
        }
        reach.VisitAll(asked.SelectMany(FunctionsCalled));
    }

    private ISymbol? SymbolDeclaredBy(SyntaxNode node) => RoslynFaults.AskOrDefault(() => binder.Model.GetDeclaredSymbol(node));

    // An exercise that asks f may get another one than the hole is in: the more fitting of two, or one that takes part unseen.
    private IEnumerable<ISymbol> FunctionsCalled(string name) =>
        binder.ScriptClass?.GetMembers(name).OfType<IMethodSymbol>().Where(m => binder.IsStudents(m) && !IsInOtherHole(m)) ?? [];

    private bool IsInOtherHole(ISymbol symbol) => symbol.Locations.Any(ownership.IsOtherHoles);
}
