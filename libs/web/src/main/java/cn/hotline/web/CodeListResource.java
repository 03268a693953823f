package cn.hotline.web;

import cn.hotline.events.EventCatalogue;
import cn.hotline.kernel.Coded;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The coded lists 代码表 with their Chinese labels, read from the events that use them. */
@Path("/api/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "代码表")
@PermitAll
public class CodeListResource {
    private static final Map<String, List<Entry>> LISTS = read();

    /**
     * One code.
     *
     * @param code as it stands in JSON
     * @param label the Chinese label
     */
    public record Entry(String code, String label) {}

    @GET
    @Operation(operationId = "listCodeLists", summary = "查询全部代码表", description = "各代码的中文名称；无需登录。")
    public Map<String, List<Entry>> all() {
        return LISTS;
    }

    private static Map<String, List<Entry>> read() {
        Map<String, List<Entry>> lists = new TreeMap<>();
        EventCatalogue.all().stream()
                .flatMap(event -> Arrays.stream(event.getRecordComponents()))
                .flatMap(CodeListResource::types)
                .filter(type -> type.isEnum() && Coded.class.isAssignableFrom(type))
                .forEach(type ->
                        lists.computeIfAbsent(type.getSimpleName(), name -> Arrays.stream(type.getEnumConstants())
                                .map(Coded.class::cast)
                                .map(each -> new Entry(each.name(), each.label()))
                                .toList()));
        return lists;
    }

    private static Stream<Class<?>> types(RecordComponent component) {
        Type type = component.getGenericType();
        Stream<Type> arguments = type instanceof ParameterizedType parameterized
                ? Arrays.stream(parameterized.getActualTypeArguments())
                : Stream.empty();
        return Stream.concat(Stream.of(component.getType()), arguments)
                .filter(Class.class::isInstance)
                .map(each -> (Class<?>) each);
    }
}
