using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>Functions that the exercise declares, called with what has the name of their parameters.</summary>
internal static class GivenFunctions
{
    /// <summary>Calls that could stand in the place of a value, and the end of a sentence about each: "L() gives for
    /// e()".</summary>
    public static IEnumerable<(string Code, string Words)> CallsFor(ExpressionSyntax value, Scene scene)
    {
        var around = SyntaxNames.DeclaredIn(FunctionAround(value) ?? value);
        foreach (var (name, parameters) in Declared(scene))
        {
            var arguments = parameters.Select(p => ArgumentFor(p, value, scene)).ToList();
            if (arguments.Contains(null) || around.Contains(name))
            {
                continue;
            }
            var code = $"{name}({string.Join(", ", arguments)})";
            if (scene.Suits(code, value))
            {
                var inner = arguments
                    .Where(a => a!.EndsWith(')'))
                    .Select(a => $" for {a![..a!.IndexOf('(')]}()")
                    .FirstOrDefault();
                yield return (code, $"{name}() gives{inner}");
            }
        }
    }

    // A variable of the parameter's name, else a function of that name, of variables alone.
    private static string? ArgumentFor(string parameter, ExpressionSyntax place, Scene scene)
    {
        if (IsTensor(parameter, place, scene))
        {
            return parameter;
        }
        var inner = Declared(scene).FirstOrDefault(f => f.Name == parameter);
        return inner.Name is not null && inner.Parameters.All(p => IsTensor(p, place, scene))
            ? $"{parameter}({string.Join(", ", inner.Parameters)})"
            : null;
    }

    private static bool IsTensor(string name, ExpressionSyntax place, Scene scene) =>
        scene.Model.LookupSymbols(place.SpanStart, name: name).FirstOrDefault() switch
        {
            ILocalSymbol { Type.Name: "Tensor" } or IParameterSymbol { Type.Name: "Tensor" } => true,
            IFieldSymbol { Type.Name: "Tensor" } field => field.DeclaringSyntaxReferences.Length > 0,
            _ => false,
        };

    private static IEnumerable<(string Name, string[] Parameters)> Declared(Scene scene)
    {
        var nodes = scene.Tree.GetRoot().DescendantNodes().ToList();
        return nodes
            .OfType<MethodDeclarationSyntax>()
            .Select(m => (m.Identifier.Text, m.ParameterList))
            .Concat(nodes.OfType<LocalFunctionStatementSyntax>().Select(f => (f.Identifier.Text, f.ParameterList)))
            .Select(f => (f.Text, f.ParameterList.Parameters.Select(p => p.Identifier.Text).ToArray()));
    }

    private static SyntaxNode? FunctionAround(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(n => n is MethodDeclarationSyntax or LocalFunctionStatementSyntax);
}
