// Changes the state of libtorch and .NET.
// where: beside
// jailed: passed

manual_seed(0); set_default_dtype(ScalarType.Float64); set_grad_enabled(false);
System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new("de-DE");
System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
