/** The main journey with Vaadin TestBench, for those who have its licence. Only the Maven profile "testbench" compiles this. */
@NullMarked
package io.gangway.testbench;

import org.jspecify.annotations.NullMarked;
