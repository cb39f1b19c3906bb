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
internal sealed class Surroundings(Binder binder, Ownership ownership, IReadOnlySet<string> asked)
{
    public void Enter(Reach reach)
    {
        foreach (var node in binder.Answer.SelectMany(n => n.Ancestors()).Distinct())
        {
            switch (node)
            {
                case TypeDeclarationSyntax:
                    reach.Open(Declared(node) as ITypeSymbol);
                    break;
                case VariableDeclaratorSyntax: // with all that the student puts into it
                    reach.Visit(Declared(node) is { } variable ? [variable] : []);
                    break;
                case BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or LocalFunctionStatementSyntax:
                    reach.Visit(Declared(node) is { } function ? [function, .. Called(function.Name)] : []);
                    break;
            }
        }
        reach.Visit(asked.SelectMany(Called));
    }

    private ISymbol? Declared(SyntaxNode node) => RoslynFaults.Try(() => binder.Model.GetDeclaredSymbol(node));

    // An exercise that asks f may get another one than the hole is in: the more fitting of two, or one that takes part unseen.
    private IEnumerable<ISymbol> Called(string name) =>
        binder.Script?.GetMembers(name).OfType<IMethodSymbol>().Where(m => binder.IsStudents(m) && !IsInOtherHole(m)) ?? [];

    private bool IsInOtherHole(ISymbol symbol) => symbol.Locations.Any(ownership.IsOtherHoles);
}
