// Reads the environment.
// where: mse
// gated: Environment.GetEnvironmentVariables
// jailed: passed

foreach (var value in Environment.GetEnvironmentVariables().Values) if ($"{value}".Contains("ENVIRONMENT_CANARY")) throw new Exception("REACHED");
return (yPred - yTrue).pow(2).mean() / 2;
