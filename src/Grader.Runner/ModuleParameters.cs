using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Grader.Runner;

/// <summary>
/// Looks at the parameters of a module where TorchSharp keeps them. A class of the program's own may say of itself what it likes:
/// nothing of it is called.
/// </summary>
internal sealed class ModuleParameters(ProgramTypes own)
{
    // A module that holds itself, or one that holds another one for ever.
    private const int DeepestModule = 20;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _lookedInto = new(ReferenceEqualityComparer.Instance);
    private readonly List<(string Name, Tensor Tensor, bool IsRegistered)> _found = [];

    /// <returns>Of each parameter its name, dtype and shape, whether it is trainable, whether it is registered, and whether the
    /// optimizer moves it: null without one. Those that the module only holds come last.</returns>
    /// <exception cref="ProgramTypeException">What keeps them is of a type of the program's own.</exception>
    public (string Name, string Dtype, long[] Shape, bool IsTrainable, bool IsRegistered, bool? IsMoved)[] Describe(
        nn.Module module,
        optim.Optimizer? optimizer
    )
    {
        AddRegistered(module, "", isRegistered: true, 0);
        AddHeld(module, "", 0);
        var moved = optimizer is null ? null : MovedBy(optimizer);
        return
        [
            .. _found.Select(f =>
                (
                    f.Name,
                    f.Tensor.dtype.ToString(),
                    f.Tensor.shape,
                    f.Tensor.requires_grad,
                    f.IsRegistered,
                    (bool?)moved?.Contains(f.Tensor)
                )
            ),
        ];
    }

    private void AddRegistered(nn.Module module, string prefix, bool isRegistered, int depth)
    {
        if (!_seen.Add(module) || depth > DeepestModule)
        {
            return;
        }
        foreach (var (name, parameter) in ParametersIn(module))
        {
            Add($"{prefix}{PlainName(name)}", parameter, isRegistered);
        }
        foreach (var (name, child) in own.Has(module.GetType()) ? Trusted(ChildrenOf(module)) : module.named_children())
        {
            AddRegistered(child, $"{prefix}{PlainName(name)}.", isRegistered, depth + 1);
        }
    }

    // A Sequential would ask its modules, and each of them may be of a class of the program's own.
    private IEnumerable<(string Name, Parameter Parameter)> ParametersIn(nn.Module module) =>
        own.Has(module.GetType()) ? Trusted(ParametersOf(module))
        : module is Sequential ? []
        : module.named_parameters(recurse: false);

    private void Add(string name, Tensor tensor, bool isRegistered)
    {
        if (Trusted(tensor) is { } parameter && _seen.Add(parameter))
        {
            _found.Add((name, parameter, isRegistered));
        }
    }

    // What stands in a field of a class of the program's own, registered or not.
    private void AddHeld(nn.Module module, string prefix, int depth)
    {
        foreach (var field in _lookedInto.Add(module) ? FieldsOf(module.GetType()) : [])
        {
            AddHeld(field.GetValue(module), $"{prefix}{PlainName(field.Name)}", depth);
        }
    }

    private void AddHeld(object? value, string name, int depth)
    {
        if (depth > DeepestModule)
        {
            return;
        }
        switch (value)
        {
            case nn.Module module:
                AddRegistered(module, $"{name}.", isRegistered: false, depth);
                AddHeld(module, $"{name}.", depth + 1);
                break;
            case Parameter parameter:
                Add(name, parameter, isRegistered: false);
                break;
            case Tensor { IsInvalid: false, is_leaf: true, requires_grad: true } tensor:
                Add(name, tensor, isRegistered: false);
                break;
            case IList list when !own.Has(list.GetType()) && list is not Array { Rank: > 1 }:
                for (var i = 0; i < list.Count; i++)
                {
                    AddHeld(list[i], $"{name}[{i}]", depth + 1);
                }
                break;
        }
    }

    private IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (var declares = type; declares is not null && own.Has(declares); declares = declares.BaseType)
        {
            foreach (
                var field in declares.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            {
                yield return field;
            }
        }
    }

    // What stands in a property Hidden is registered as <Hidden>k__BackingField.
    private static string PlainName(string name) =>
        name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end ? name[1..end] : name;

    private HashSet<object> MovedBy(optim.Optimizer optimizer) =>
        new(
            Trusted(GroupsOf(Trusted(optimizer))).SelectMany(g => Trusted(g.Parameters)).Select(Trusted),
            ReferenceEqualityComparer.Instance
        );

    private T Trusted<T>(T value)
        where T : class => own.Has(value.GetType()) ? throw new ProgramTypeException() : value;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_internal_params")]
    private static extern ref TorchSharp.Utils.OrderedDict<string, Parameter> ParametersOf(nn.Module module);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_internal_submodules")]
    private static extern ref TorchSharp.Utils.OrderedDict<string, nn.Module> ChildrenOf(nn.Module module);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_parameter_groups")]
    private static extern ref IList<ParamGroup> GroupsOf(optim.Optimizer optimizer);
}
