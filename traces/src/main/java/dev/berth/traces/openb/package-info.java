/** The pods of the Alibaba openb GPU trace of 2023. */
@NullMarked
package dev.berth.traces.openb;

import org.jspecify.annotations.NullMarked;
