using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using TorchSharp;

namespace Grader.Runner;

/// <summary>All that can be seen of a value, as a flat list of what can be told: what is in lists, in objects, in modules and
/// behind tensors. Nothing is called by what names it has.</summary>
internal sealed class Unfolding
{
    public const int MostLeaves = 3000;
    private const int MostElements = 500,
        MostDepth = 6;

    private readonly List<object?> _leaves = [];

    // What is left of them; then sums stand for what there is, so that none of it goes unseen.
    private long _elements = 30_000;
    private int _characters = 5_000;

    public IEnumerable<object?> Leaves => _leaves.Take(MostLeaves);

    public void Add(object? value) => Add(value, 0);

    private void Add(object? value, int depth)
    {
        if (_leaves.Count >= MostLeaves || depth > MostDepth)
        {
            return;
        }
        switch (value)
        {
            case torch.Tensor tensor:
                AddTensor(tensor, depth);
                break;
            case string text:
                AddText(text);
                break;
            case null or bool or char or decimal or Scalar:
            case ValueType when value.GetType().IsPrimitive:
                _leaves.Add(value);
                break;
            case Enum or StringBuilder or Exception:
                AddText($"{value}");
                break;
            case Delegate or Type:
                break;
            case ITuple tuple:
                AddAll(Enumerable.Range(0, tuple.Length).Select(i => tuple[i]), depth);
                break;
            case torch.nn.Module module:
                AddModule(module, depth);
                break;
            case torch.optim.Optimizer optimizer:
                AddAll(optimizer.ParamGroups.Select(g => (object)g.LearningRate), depth);
                break;
            case IEnumerable items:
                AddAll(items.Cast<object?>(), depth);
                break;
            default:
                AddFields(value, depth);
                break;
        }
    }

    private void AddText(string text) =>
        _leaves.Add(
            (_characters -= text.Length) >= 0
                ? text
                : $"{text.Length} {text.Aggregate(17, (mixed, c) => unchecked(mixed * 31 + c))}"
        );

    private void AddTensor(torch.Tensor tensor, int depth)
    {
        if (tensor.IsInvalid)
        {
            _leaves.Add("disposed");
            return;
        }
        using var plain = tensor.detach();
        if (plain.NumberOfElements <= MostElements && (_elements -= plain.NumberOfElements) >= 0)
        {
            _leaves.Add(plain.clone());
        }
        else
        {
            var flat = plain.to(torch.float64).flatten();
            AddText($"{plain.dtype} {string.Join(' ', plain.shape)}");
            _leaves.Add(flat.sum());
            _leaves.Add(flat.dot(torch.arange(flat.NumberOfElements, torch.float64).sin()));
        }
        _leaves.Add(tensor.requires_grad);
        if (tensor.requires_grad && tensor.is_leaf)
        {
            Add(tensor.grad, depth + 1);
        }
    }

    private void AddModule(torch.nn.Module module, int depth)
    {
        _leaves.Add(module.training);
        AddAll(module.parameters(), depth);
        AddAll(module.buffers(), depth);
        AddAll(module.modules().Select(m => (object)m.training), depth);
        AddFields(module, depth);
    }

    private void AddAll(IEnumerable<object?> items, int depth)
    {
        var count = 0;
        foreach (var item in items)
        {
            if (count++ > MostLeaves)
            {
                break;
            }
            Add(item, depth + 1);
        }
        _leaves.Add(count);
    }

    // Of what the program declares; what .NET and TorchSharp have within them is their own.
    private void AddFields(object value, int depth)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var type = value.GetType(); IsOfProgram(type); type = type!.BaseType)
        {
            foreach (var field in type!.GetFields(own).OrderBy(f => f.MetadataToken))
            {
                Add(field.GetValue(value), depth + 1);
            }
        }
    }

    private static bool IsOfProgram(Type? type) =>
        type is not null
        && type.Assembly != typeof(object).Assembly
        && type.Assembly != typeof(torch).Assembly
        && !type.Assembly.GetName().Name!.StartsWith("System", StringComparison.Ordinal);
}
