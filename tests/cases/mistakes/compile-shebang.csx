// 03-gradients-accumulate -: the first line of a script for dotnet-script
// replace: // exercise 03-gradients-accumulate
// silence: a script may begin like this
// never: does not compile | Remove the line | remove

#!/usr/bin/env dotnet-script
// exercise 03-gradients-accumulate
