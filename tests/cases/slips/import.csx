// 01-one-sample
// instead of: using System;
// 1:1-6 CS0246 The type or namespace name 'import' could not be found (are you missing a using directive or an assembly reference?)
//   Delete the line: C# has `using` for `import`, and the given lines with `using` bring in all of TorchSharp.

import torch
using System;
